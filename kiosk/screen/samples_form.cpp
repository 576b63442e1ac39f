#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

FormShown form(std::vector<FieldLine> fields, std::size_t step) {
  const auto shift = fields.front().text.empty() ? Shift::once : Shift::off;
  return {.step = step, .steps = 5, .fields = std::move(fields), .shift = shift};
}
/// `all`: with a portal, at a step where one can go back.
std::vector<Action> form_actions(bool all) {
  if (all) return {Action::forward, Action::on_my_phone, Action::back, Action::key};
  return {Action::forward, Action::close, Action::key};
}

std::vector<NamedScene> writing() {
  std::vector<NamedScene> all;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  add("form-name", scene(form({{CardField::name, ""}}, 0), form_actions(true)));
  add("form-work", scene(form({{CardField::company, "Verhoef Patisserie"}, {CardField::job, ""}}, 1), form_actions()));
  auto pitch = form({{CardField::call_me_when, "je na je pensioen nog iets nieuws wilt beginnen"}}, 2);
  pitch.sharpness =
      SharpnessShown{78, "scherp", "Van de 9 coaches hier zeg alleen jij ‘na je pensioen’. Noem nog één resultaat."};
  add("form-pitch", scene(pitch, form_actions(true)));
  auto email = form({{CardField::email, "mila@verhoef"}}, 4);
  email.remark = FormRemark::email_unlikely;
  add("form-email", scene(email, form_actions()));
  pitch.hurries = true;
  auto hurried = form_actions(true);
  hurried.insert(hurried.begin(), Action::stay);
  add("form-still-there", scene(pitch, hurried, 24));
  add("registered", scene(RegisteredShown{mila(), "Open Coffee Emmen", "KT-7Q2M4X9A0C3E5G8HJKNP"},
                          {Action::suggestions, Action::done}, 60));
  add("on-my-phone",
      scene(OnMyPhoneShown{"https://10.0.0.12:8443/k/7Q2M4X9A0C3E5G8HJKNP", "09:44"}, {Action::done}, 120));
  return all;
}

}  // namespace kiosk::screen::samples
