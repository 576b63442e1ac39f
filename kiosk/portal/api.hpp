#pragma once

#include "kiosk/portal/office.hpp"

/// The answers, by subject; each answers its call once. Who may ask is checked before, by the table of routes.
namespace kiosk::portal::api {

// api_session: signing in and out
void session(Office& office, const CallPtr& call);
void sign_in(Office& office, const CallPtr& call);
void sign_out(Office& office, const CallPtr& call);
void sign_out_everywhere(Office& office, const CallPtr& call);
void set_up(Office& office, const CallPtr& call);
void change_password(Office& office, const CallPtr& call);

// api_access: accounts, keys of programs, and the log of who did what
void accounts(Office& office, const CallPtr& call);
void add_account(Office& office, const CallPtr& call);
void change_account(Office& office, const CallPtr& call);
void remove_account(Office& office, const CallPtr& call);
void tokens(Office& office, const CallPtr& call);
void issue_token(Office& office, const CallPtr& call);
void revoke_token(Office& office, const CallPtr& call);
void audit(Office& office, const CallPtr& call);

// api_event: numbers and settings
void numbers(Office& office, const CallPtr& call);
void live(Office& office, const CallPtr& call);
void settings(Office& office, const CallPtr& call);
void change_settings(Office& office, const CallPtr& call);
void open_api(Office& office, const CallPtr& call);

// api_people: the list
void search(Office& office, const CallPtr& call);
void attendee(Office& office, const CallPtr& call);
void walk_in(Office& office, const CallPtr& call);
void change_attendee(Office& office, const CallPtr& call);
void note(Office& office, const CallPtr& call);
void block(Office& office, const CallPtr& call);
void reissue_badge(Office& office, const CallPtr& call);
void erase(Office& office, const CallPtr& call);
void link(Office& office, const CallPtr& call);

// api_door: in and out; api_redeem: the same, as scanner apps of pretix ask it
void check_in(Office& office, const CallPtr& call);
void check_out(Office& office, const CallPtr& call);
void undo(Office& office, const CallPtr& call);
void redeem(Office& office, const CallPtr& call);

// api_programme: who met whom, and who sits where
void network(Office& office, const CallPtr& call);
void rounds(Office& office, const CallPtr& call);

// api_files: lists in, logs out
void import_list(Office& office, const CallPtr& call);
void export_log(Office& office, const CallPtr& call);

// api_phone: an attendee about themselves
void open_visit(Office& office, const CallPtr& call);
void me(Office& office, const CallPtr& call);
void change_me(Office& office, const CallPtr& call);
void sharpness(Office& office, const CallPtr& call);
void consents(Office& office, const CallPtr& call);
void erase_me(Office& office, const CallPtr& call);
void end_visit(Office& office, const CallPtr& call);
void my_code(Office& office, const CallPtr& call);
void my_cards(Office& office, const CallPtr& call);
void follow_up(Office& office, const CallPtr& call);

}  // namespace kiosk::portal::api
