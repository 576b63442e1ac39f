#include "tests/replay/script.hpp"

#include "kiosk/event/fact_codec.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/flow/action_name.hpp"

#include <array>
#include <format>
#include <string_view>

namespace replay {
namespace {

using namespace kiosk;

std::string_view name_of(flow::CameraState state) {
  constexpr std::array<std::string_view, 3> kNames{"ready", "absent", "lost"};
  return kNames.at(static_cast<std::size_t>(state));
}

std::string_view name_of(flow::ExchangeStep step) {
  constexpr std::array<std::string_view, 4> kNames{"waiting", "done", "again", "refused"};
  return kNames.at(static_cast<std::size_t>(step));
}

std::string_view name_of(flow::NobodyBecause because) {
  constexpr std::array<std::string_view, 5> kNames{"alone", "no consent", "all met", "nobody fits", "no pitch"};
  return kNames.at(static_cast<std::size_t>(because));
}

std::string_view name_of(flow::PassOnStep step) {
  constexpr std::array<std::string_view, 5> kNames{"permission", "recipient", "level", "done", "refused"};
  return kNames.at(static_cast<std::size_t>(step));
}

std::string_view name_of(flow::AlarmCause cause) {
  return cause == flow::AlarmCause::disk_full ? "disk full" : "storage failed";
}

std::string labelled(std::string_view label, const std::string& text) {
  return text.empty() ? std::string{} : std::format(", {}{}", label, text);
}

struct Describer {
  std::string operator()(const flow::StartingUp&) const { return "starting up"; }
  std::string operator()(const flow::Start& start) const {
    return std::format("start, {} inside, {} exchanges, camera {}{}", start.present, start.exchanges,
                       name_of(start.camera), start.clock_trusted ? "" : ", clock not trusted");
  }
  std::string operator()(const flow::NoBadge&) const { return "no badge"; }
  std::string operator()(const flow::VerdictShown& shown) const {
    return std::format("verdict {}{}{}{}{}{}", event::name_of(shown.kind), labelled("", shown.person.name),
                       labelled("time ", shown.time), labelled("date ", shown.date), labelled("at ", shown.place),
                       labelled("cards ", shown.cards_waiting > 0 ? std::to_string(shown.cards_waiting) : ""));
  }
  std::string operator()(const flow::ConsentAsked& asked) const {
    return std::format("consent to {} asked, {}", event::name_of(asked.kind), asked.person.name);
  }
  std::string operator()(const flow::ExchangeShown& shown) const {
    return std::format("exchange {}{}{}", name_of(shown.step), labelled("", shown.first.name),
                       labelled("", shown.second.name));
  }
  std::string operator()(const flow::CardShown& shown) const {
    return std::format("card {} of {}, of {} for {}", shown.index + 1, shown.count, shown.owner.name,
                       shown.holder.name);
  }
  std::string operator()(const flow::CardsCodeShown& shown) const {
    return std::format("code {} of {}, {} cards for {}", shown.index + 1, shown.count, shown.owners.size(),
                       shown.holder.name);
  }
  std::string operator()(const flow::IntroductionShown& shown) const {
    constexpr std::array<std::string_view, 3> kSteps{"question", "welcomed", "declined"};
    return std::format("introduction {}, {} to {}", kSteps.at(static_cast<std::size_t>(shown.step)), shown.other.name,
                       shown.person.name);
  }
  std::string operator()(const flow::ConsentsShown& shown) const {
    return std::format("choices of {}, exchange {}, matching {}", shown.person.name, shown.exchange ? "on" : "off",
                       shown.matching ? "on" : "off");
  }
  std::string operator()(const flow::UnlockShown&) const { return "locked"; }
  std::string operator()(const flow::PinAsked& asked) const { return std::format("pin, {} digits", asked.digits); }
  std::string operator()(const flow::MenuShown& shown) const {
    return std::format("menu, {} expected, {} inside, {} refused, camera {}", shown.expected, shown.present,
                       shown.refused, name_of(shown.camera));
  }
  std::string operator()(const flow::OutOfOrder&) const { return "out of order"; }
  std::string operator()(const flow::WallShown& shown) const {
    return std::format("wall, page {} of {}", shown.index + 1, shown.count);
  }
  std::string operator()(const flow::Alarm& alarm) const { return std::format("alarm, {}", name_of(alarm.cause)); }
  std::string operator()(const flow::SuggestionsShown& shown) const {
    std::string line = "suggestions for " + shown.holder.name;
    for (const auto& person : shown.people) line += std::format(", {} {}*", person.person.name, person.stars);
    if (shown.because) line += std::format(", nobody ({})", name_of(*shown.because));
    if (shown.noted) line += std::format(", {} {}", event::name_of(shown.noted->answer), shown.noted->about.name);
    return line;
  }
  std::string operator()(const flow::PersonShown& shown) const {
    return std::format("person {} for {}, in since {}{}", shown.person.name, shown.holder.name, shown.since,
                       shown.qr_text.empty() ? "" : ", with a card");
  }
  std::string operator()(const flow::PassOnShown& shown) const {
    return std::format("pass on {}, by {}, of {}{}", name_of(shown.step), shown.by.name, shown.owner.name,
                       labelled("to ", shown.to.name));
  }
  std::string operator()(const flow::FormShown& shown) const {
    auto line =
        std::format("{} step {} of {}", shown.improves ? "better card" : "new card", shown.step + 1, shown.steps);
    for (const auto& field : shown.fields) line += std::format(", \"{}\"", field.text);
    if (shown.sharpness) line += std::format(", sharpness {}", shown.sharpness->points);
    return line + (shown.hurries ? ", hurries" : "");
  }
  std::string operator()(const flow::RegisteredShown& shown) const {
    return std::format("registered {}, code {}", shown.person.name, shown.qr_text);
  }
  std::string operator()(const flow::OnMyPhoneShown& shown) const {
    return std::format("on my phone, until {}", shown.time);
  }
  std::string operator()(const flow::LegibilityShown&) const { return "legibility"; }
  std::string operator()(const flow::SaverShown&) const { return "saver"; }
};

}  // namespace

std::string describe(const flow::Scene& scene) {
  auto line = std::visit(Describer{}, scene.body);
  for (const auto action : scene.actions) line += std::format(" [{}]", flow::name_of(action));
  return line + (scene.language == flow::Language::nl ? " nl" : " en");
}

std::string describe(const event::Fact& fact) {
  const auto encoded = event::encode(fact.body);
  return std::format("{} {} {}{}", fact.id.sequence, encoded.type, encoded.body,
                     fact.clock_trusted ? "" : " (clock not trusted)");
}

}  // namespace replay
