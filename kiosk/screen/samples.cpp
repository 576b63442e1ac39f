#include "kiosk/screen/samples.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace kiosk::screen::samples {

namespace {

void append(std::vector<NamedScene>& all, std::vector<NamedScene> part) {
  std::ranges::move(part, std::back_inserter(all));
}

}  // namespace

std::vector<NamedScene> everyday() {
  std::vector<NamedScene> all = door();
  append(all, table());
  append(all, meeting());
  append(all, organiser());
  append(all, writing());
  return all;
}

std::vector<NamedScene> all_scenes() {
  std::vector<NamedScene> all = everyday();
  append(all, awkward());
  append(all, walls());
  append(all, awkward_walls());
  return all;
}

flow::Scene named(std::string_view name) {
  auto all = all_scenes();
  const auto found = std::ranges::find(all, name, &NamedScene::name);
  if (found == all.end()) throw std::out_of_range{"there is no sample scene " + std::string{name}};
  return std::move(found->scene);
}

}  // namespace kiosk::screen::samples
