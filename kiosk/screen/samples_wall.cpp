#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

WallShown wall(WallPage page) {
  WallShown shown{.event_name = "Open Coffee Emmen",
                  .time = "09:14",
                  .present = 37,
                  .expected = 120,
                  .exchanges = 24,
                  .introductions = 5,
                  .page = page,
                  .turn = 1,
                  .index = static_cast<std::size_t>(page) - 1,
                  .count = 4};
  switch (page) {
    case WallPage::welcome:
      shown.index = 0;
      shown.count = 1;
      break;
    case WallPage::occasions:
      shown.occasions = {{"bruiloft", 9, 6},       {"verhuizing", 8, 5},        {"bedrijfsoverdracht", 7, 5},
                         {"nieuwe website", 6, 4}, {"eerste medewerker", 5, 3}, {"verbouwing", 4, 2}};
      break;
    case WallPage::wanted:
      shown.gaps = {{"bloemist", "bruiloft"},
                    {"verhuizer", "verhuizing"},
                    {"notaris", "bedrijfsoverdracht"},
                    {"loodgieter", "verbouwing"}};
      shown.people = {{"Sara", "Holt Muziek", "een fotograaf die ook de avond blijft"},
                      {"Joris", "Stam Tenten", "iemand die vergunningen voor evenementen regelt"},
                      {"Ali", "Demir Verhuur", "een boekhouder met gevoel voor seizoenswerk"}};
      break;
    case WallPage::spotlight:
      shown.people = {{"Joris", "Stam Tenten", "Mij bel je als je tuinfeest ook met regen doorgaat"},
                      {"Sara", "Holt Muziek", "Mij bel je als de dansvloer na tien minuten vol moet staan"},
                      {"Mila", "Verhoef Patisserie", "Mij bel je als je bruidstaart niemand vergeten mag"}};
      break;
    case WallPage::tables:
      for (std::size_t number = 1; number <= 8; ++number) {
        shown.tables.push_back({number,
                                {{"Mila", "Verhoef Patisserie", ""},
                                 {"Joris", "Stam Tenten", ""},
                                 {"Sara", "Holt Muziek", ""},
                                 {"Ali", "Demir Verhuur", ""}}});
      }
      shown.round = 2;
      shown.round_time = "09:30";
      break;
  }
  return shown;
}

std::vector<NamedScene> walls() {
  std::vector<NamedScene> all;
  using enum WallPage;
  all.push_back({"wall-welcome", scene(wall(welcome), {})});
  all.push_back({"wall-occasions", scene(wall(occasions), {})});
  all.push_back({"wall-wanted", scene(wall(wanted), {})});
  all.push_back({"wall-spotlight", scene(wall(spotlight), {})});
  all.push_back({"wall-tables", scene(wall(tables), {})});
  auto nobody = wall(welcome);
  nobody.present = nobody.exchanges = nobody.introductions = 0;
  all.push_back({"wall-nobody", scene(nobody, {})});
  return all;
}

std::vector<NamedScene> awkward_walls() {
  using enum WallPage;
  std::vector<NamedScene> all;
  const std::string long_company = "Stichting Samenwerkende Drentse Ondernemers in Zorg en Bouw";
  const WallPerson long_name{"Willemijn-Charlotte", long_company,
                             "Mij bel je als je na je pensioen nog iets nieuws wilt beginnen, maar niet weet wat, en "
                             "je partner ook niet"};
  const WallPerson arabic{"محمد", "شركة القهوة", "اتصل بي عندما تحتاج إلى قهوة طازجة"};
  const WallPerson chinese{"欧阳晓明", "阿姆斯特丹咖啡有限公司", "当您需要新鲜咖啡时请给我打电话"};
  auto full = wall(tables);
  full.event_name = "Nieuwjaarsborrel van de gezamenlijke ondernemersverenigingen Emmen en Coevorden";
  full.present = 300;
  full.expected = 312;
  full.exchanges = 1480;
  full.count = 11;
  for (auto& table : full.tables) {
    table.number += 40;
    table.people = {long_name, arabic, chinese, {"Ali", "", ""}, {"", "Demir Verhuur", ""}, {"Jo", "Bloem & <Co>", ""}};
  }
  all.push_back({"awkward-wall-tables", scene(full, {})});
  auto calling = wall(spotlight);
  calling.people = {long_name, arabic, chinese};
  all.push_back({"awkward-wall-spotlight", scene(calling, {})});
  auto looking = wall(wanted);
  looking.gaps = {{"zelfstandig adviseur duurzame inzetbaarheid", "bedrijfsoverdracht"}, {"kok", "bruiloft"}};
  looking.people = {long_name, arabic, chinese, {"", "", "een fotograaf"}};
  all.push_back({"awkward-wall-wanted", scene(looking, {})});
  auto alone = wall(wanted);
  alone.gaps.clear();
  all.push_back({"awkward-wall-no-gaps", scene(alone, {})});
  return all;
}

}  // namespace kiosk::screen::samples
