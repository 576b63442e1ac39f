#include "firmware/signal/lights.hpp"

#include <gpiod.hpp>

#include <array>
#include <exception>
#include <filesystem>
#include <utility>

namespace firmware::signal {
namespace {

class GpioOutputs final : public Outputs {
public:
  /// Throws what libgpiod throws.
  explicit GpioOutputs(const LightOptions& options)
      : offsets_{options.green, options.amber, options.red, options.buzzer}, request_{requested(options)} {}

  bool set(Line line, bool on) override {
    const auto offset = offsets_.at(static_cast<std::size_t>(line));
    if (!offset) return true;
    try {
      request_.set_value(*offset, on ? gpiod::line::value::ACTIVE : gpiod::line::value::INACTIVE);
      return true;
    } catch (const std::exception&) {  // the chip was unplugged or its driver removed
      return false;
    }
  }

private:
  [[nodiscard]] gpiod::line_request requested(const LightOptions& options) const {
    gpiod::line_settings settings;
    settings.set_direction(gpiod::line::direction::OUTPUT).set_output_value(gpiod::line::value::INACTIVE);
    auto chip = gpiod::chip{std::filesystem::path{"/dev"} / options.chip};
    auto builder = chip.prepare_request();
    builder.set_consumer("koffietijd");
    for (const auto& offset : offsets_) {
      if (offset) builder.add_line_settings(*offset, settings);
    }
    return builder.do_request();
  }

  std::array<std::optional<unsigned>, kLines> offsets_;
  gpiod::line_request request_;
};

class Dark final : public Lights {
public:
  void play(Pattern) override {}
};

std::unique_ptr<Lights> dark(const LightStatus& status, const std::string& why) {
  if (status) status(why);
  return std::make_unique<Dark>();
}

}  // namespace

std::unique_ptr<Lights> open_lights(const LightOptions& options, const LightStatus& status) {
  if (options.chip.empty()) return dark(status, "No lamps and no buzzer: kiosk.toml names no chip under [signal].");
  if (!options.green && !options.amber && !options.red && !options.buzzer) {
    return dark(status, "No lamps and no buzzer: [signal] in kiosk.toml gives no line a number.");
  }
  try {
    auto outputs = std::make_unique<GpioOutputs>(options);
    if (status) status({});
    return lights_on(std::move(outputs), status);
  } catch (const std::exception& error) {
    return dark(status, "No lamps and no buzzer: " + options.chip + " does not open (" + error.what() +
                            "). Check its name and lines, and that this user may use it.");
  }
}

}  // namespace firmware::signal
