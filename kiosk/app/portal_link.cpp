#include "kiosk/app/portal_link.hpp"

#include "firmware/board/network.hpp"
#include "kiosk/matching/sharpener.hpp"

#include <utility>

namespace kiosk::app {
namespace {

portal::LinkAsked asked_of(const flow::AskLink& question) {
  return {.attendee = question.attendee,
          .card = question.card,
          .language = question.language == flow::Language::en ? "en" : "nl"};
}

portal::Sharpen sharpener(const std::filesystem::path& lexicon) {
  const auto reader = std::make_shared<matching::Sharpener>(lexicon);
  return [reader](const card::BusinessCard& card, std::string_view language) {
    return reader->read(card, language).transform([](const matching::PitchSharpness& read) {
      return portal::Sharpness{.points = read.points, .word = read.word, .hint = read.hint};
    });
  };
}

}  // namespace

base::Result<std::unique_ptr<portal::Portal>> open_portal(const Options& options, Session& session,
                                                          const base::Clock& clock,
                                                          const std::filesystem::path& folder) {
  auto server = portal::read_listen(options.portal);
  if (!server) return std::unexpected{server.error().within("--portal")};
  server->redirect_port = options.portal_http;
  const portal::PortalOptions wanted{.event = folder,
                                     .server = *std::move(server),
                                     .names = portal::with_host_names(firmware::board::addresses()),
                                     .sharpen = sharpener(options.lexicon)};
  auto opened = portal::Portal::open(wanted, session.state(), session.place().kiosk, clock,
                                     [&session](std::vector<event::FactBody> facts, store::StorageThread::Done done) {
                                       session.append(std::move(facts), std::move(done));
                                     });
  if (!opened) return opened;
  auto& portal = **opened;
  session.on_facts([&portal](const std::vector<store::StoredFact>& facts) { portal.take(facts); });
  session.on_ask_link([&portal, &session](const flow::AskLink& question) {
    portal.make_link(asked_of(question), [&session, number = question.question](const portal::PhoneLink& link) {
      session.link_made({.question = number, .url = link.url, .until = link.until});
    });
  });
  return opened;
}

}  // namespace kiosk::app
