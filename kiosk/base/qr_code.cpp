#include "kiosk/base/qr_code.hpp"

#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <string>

namespace kiosk::base {
namespace {

struct FreeInput {
  void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

QRecLevel level_of(QrLevel level) {
  switch (level) {
    case QrLevel::low:
      return QR_ECLEVEL_L;
    case QrLevel::medium:
      return QR_ECLEVEL_M;
    case QrLevel::quartile:
      return QR_ECLEVEL_Q;
    case QrLevel::high:
      return QR_ECLEVEL_H;
  }
  return QR_ECLEVEL_M;
}

bool is_alphanumeric(std::string_view text) {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  return text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

}  // namespace

Result<QrCode> make_qr(std::string_view text, QrLevel level) {
  const std::unique_ptr<QRinput, FreeInput> input{QRinput_new2(0, level_of(level))};
  const auto mode = is_alphanumeric(text) ? QR_MODE_AN : QR_MODE_8;
  const bool taken = input && !text.empty() &&
                     QRinput_append(input.get(), mode, static_cast<int>(text.size()),
                                    reinterpret_cast<const unsigned char*>(text.data())) == 0;
  const std::unique_ptr<QRcode, FreeCode> code{taken ? QRcode_encodeInput(input.get()) : nullptr};
  if (!code) {
    return fail(ErrorKind::invalid_input,
                "a text of " + std::to_string(text.size()) + " bytes does not fit in a QR code at this level");
  }
  QrCode qr{.size = code->width, .dark = {}};
  const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  qr.dark.resize(modules);
  std::transform(code->data, code->data + modules, qr.dark.begin(),
                 [](unsigned char module) { return (module & 1) != 0; });
  return qr;
}

}  // namespace kiosk::base
