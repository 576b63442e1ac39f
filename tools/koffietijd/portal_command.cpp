#include "firmware/board/network.hpp"
#include "kiosk/matching/sharpener.hpp"
#include "kiosk/portal/pages.hpp"
#include "kiosk/portal/portal.hpp"
#include "kiosk/store/storage_thread.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"

#include <algorithm>
#include <csignal>
#include <format>
#include <iostream>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string listen = "0.0.0.0:8443";
  std::optional<std::uint16_t> http;
  std::string certificate;
  std::string key;
  std::string lexicon;
  bool setup_code = false;
};

/// Hands facts of other programs to the portal; those that come before it is there wait.
class Relay {
public:
  void take(std::vector<store::StoredFact> facts) {
    const std::scoped_lock lock{mutex_};
    if (portal_ != nullptr) return portal_->take(std::move(facts));
    std::ranges::move(facts, std::back_inserter(waiting_));
  }
  void open(portal::Portal& portal) {
    const std::scoped_lock lock{mutex_};
    portal_ = &portal;
    portal.take(std::exchange(waiting_, {}));
  }
  void close() {
    const std::scoped_lock lock{mutex_};
    portal_ = nullptr;
  }

private:
  std::mutex mutex_;
  portal::Portal* portal_ = nullptr;
  std::vector<store::StoredFact> waiting_;
};

portal::Sharpen sharpener(const std::string& lexicon) {
  const auto reader = std::make_shared<matching::Sharpener>(lexicon);
  return [reader](const card::BusinessCard& card, std::string_view language) {
    return reader->read(card, language).transform([](const matching::PitchSharpness& read) {
      return portal::Sharpness{.points = read.points, .word = read.word, .hint = read.hint};
    });
  };
}

base::Result<portal::PortalOptions> understood(const Asked& asked) {
  auto server = portal::read_listen(asked.listen);
  if (!server) return std::unexpected{server.error().within("--listen")};
  server->redirect_port = asked.http;
  return portal::PortalOptions{.event = asked.folder,
                               .server = *std::move(server),
                               .names = portal::with_host_names(firmware::board::addresses()),
                               .certificate = asked.certificate,
                               .key = asked.key,
                               .sharpen = sharpener(asked.lexicon),
                               .new_setup_code = asked.setup_code};
}

void introduce(const portal::Portal& portal) {
  std::cout << std::format("The portal is at {}\n", portal.url());
  if (portal.redirect_port() != 0) std::cout << std::format("http on port {} leads there\n", portal.redirect_port());
  std::cout << std::format("Fingerprint of its certificate (SHA-256):\n  {}\n", portal.fingerprint());
  if (!portal.setup_code().empty()) {
    std::cout << std::format("Make the first account there with this code, which works once:\n  {}\n",
                             portal.setup_code());
  }
  if (const auto missing = portal::missing_libraries(); !missing.empty())
    std::cerr << "koffietijd: " << missing << '\n';
  std::cout << "Ctrl+C ends it." << std::endl;
}

Exit serve(const Asked& asked) {
  const auto options = understood(asked);
  if (!options) return complain(options.error());
  // before any thread begins: all of them leave these signals to this one
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);

  const base::SystemClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto kiosk = event->store->kiosk();
  Relay relay;
  store::StorageThread storage{std::move(event->store), event->position,
                               [&relay](std::vector<store::StoredFact> facts) { relay.take(std::move(facts)); }};
  const auto append = [&storage](std::vector<event::FactBody> facts, store::StorageThread::Done done) {
    storage.post(std::move(facts), std::move(done));
  };
  const auto opened = portal::Portal::open(*options, std::move(event->state), kiosk, clock, append);
  if (!opened) return complain(opened.error());
  relay.open(**opened);
  introduce(**opened);
  int signal = 0;
  sigwait(&ends, &signal);
  relay.close();
  return Exit::done;
}

}  // namespace

void add_portal(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("portal", "The organiser's pages in a browser, and the API for other programs");
  auto asked = std::make_shared<Asked>();
  command->add_option("--event", asked->folder, "Folder of the event")->required()->type_name("DIR");
  command->add_option("--listen", asked->listen, "Where: an address of this machine, and a port")
      ->capture_default_str()
      ->type_name("ADDRESS:PORT");
  command->add_option("--http", asked->http, "A port for plain HTTP that only leads to HTTPS. Left out: none")
      ->check(CLI::Range(1, 65535))
      ->type_name("PORT");
  auto* certificate = command
                          ->add_option("--certificate", asked->certificate,
                                       "Your own certificate, PEM, with those above it. Left out: the event makes one")
                          ->type_name("FILE");
  auto* key = command->add_option("--key", asked->key, "Its private key, PEM")->type_name("FILE");
  certificate->needs(key);
  key->needs(certificate);
  add_lexicon_option(*command, asked->lexicon);
  command->add_flag("--setup-code", asked->setup_code,
                    "Print a code for a new organiser's account though there is one: somebody forgot their password");
  command->footer(
      "The first start prints a code with which the first organiser makes their account.\n"
      "A browser does not know the event's own certificate: compare the fingerprint, then trust it.\n"
      "Example:\n  koffietijd portal --event emmen --listen 0.0.0.0:8443");
  command->callback([asked, &exit] { exit = serve(*asked); });
}

}  // namespace tools
