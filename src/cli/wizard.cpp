// The wizard: a conversation where somebody can be asked, and otherwise what is known so far and what is missing.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "begun.hpp"
#include "commands.hpp"
#include "complaint.hpp"
#include "form.hpp"
#include "vmbackup_diag/conversation/hold.hpp"
#include "vmbackup_diag/conversation/report.hpp"
#include "vmbackup_diag/conversation/standing.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

using conversation::Begun;
using conversation::Moment;
using conversation::Setting;

namespace {

/// In CI nobody sits at the terminal; what is piped in is answers all the same.
bool can_ask(const Session& session) {
    const bool in_ci = session.surroundings().in_is_terminal && !session.surroundings().variable("CI").empty();
    return !session.manner().no_input && !in_ci;
}

/// Where the case stands, and the question that stays open, with what there is to say of how it can be answered.
outside::ExitCode without_asking(const Setting& setting, const Moment& known, const render::Page& how_to_go_on = {}) {
    const desk::Desk& desk = setting.desk;
    const conversation::Standing here = conversation::standing(desk.knowledge(), known.the_case);
    if (!std::holds_alternative<AskQuestion>(here.now.now)) {
        const std::string seen = seen_in_words(known, here.now.entry);
        desk.print(render::verdict_page(desk.knowledge(), conversation::as_verdict(here, seen), known.context, {}));
    }
    if (here.now.id.empty()) {
        return outside::ExitCode::identified;
    }
    if (std::holds_alternative<AskQuestion>(here.now.now)) {
        desk.ask(render::contradictions_page(desk.knowledge(), here.now));
    }
    desk.ask(render::question_page(here.now, here.outlook, known.context, {}));
    desk.ask(how_to_go_on);
    desk::Failure failure = conversation::unanswered(setting, here.now, known);
    failure.error += " and there is nobody to answer it";
    return desk.fail(failure);
}

/// A report that cannot be written is how it ends, unless something else was wrong before.
outside::ExitCode reported(const Setting& setting, const Moment& known, outside::ExitCode status) {
    const std::string& path = setting.report;
    const outside::ExitCode written = path.empty()
                                          ? outside::ExitCode::identified
                                          : conversation::write_report(setting, known, path, desk::Existing::replace);
    return status == outside::ExitCode::identified ? written : status;
}

/// What a case is for, where no conversation is held.
render::Page where_to_go_on(const Setting& setting, const Moment& known) {
    render::Page page{render::Line{}};
    add(page, render::Role::text, "This is a conversation. To go on with it:");
    add_verbatim(page, setting.command(known.the_case, known.context, ""), 5);
    page.push_back(render::Line{});
    return page;
}

void note_what_to_know(const Session& session, const Begun& begun) {
    for (const std::string& sentence : begun.differs) {
        session.note(fmt::format("--case: {}", sentence));
    }
    for (const std::string& sentence : begun.left_open) {
        session.note(sentence);
    }
}

outside::ExitCode as_json(const Session& session, Begun begun) {
    std::ranges::copy(begun.left_open, std::back_inserter(begun.differs));
    return wizard_json(session, begun.first, begun.differs);
}

/// The wizard's formats are those that a case can be shown in.
std::optional<desk::Failure> not_for_a_case(const Session& session) {
    return wrong_format(Command::wizard, session.manner().format);
}

}  // namespace

outside::ExitCode given_case(const Session& session, const std::string& path, const typing::PastedCase& pasted,
                             std::size_t inputs) {
    const std::string name = path == "-" ? "stdin" : clean(path);
    const Setting setting = setting_of(session);
    auto start = conversation::taken_up(setting, pasted);
    if (auto* failure = std::get_if<desk::Failure>(&start)) {
        failure->error.insert(0, name + ": ");
        return session.fail(*failure);
    }
    const Begun& begun = std::get<Begun>(start);
    const Moment& first = begun.first;
    if (inputs > 1 || session.options().command != Command::inputs) {
        return session.fail({outside::ExitCode::usage, fmt::format("{}: is a conversation, expected an error", name),
                             "to go on with it: " + setting.command(first.the_case, first.context, "")});
    }
    if (const auto failure = not_for_a_case(session)) {
        return session.fail(*failure);
    }
    if (session.manner().format != desk::Format::text) {
        return as_json(session, begun);
    }
    note_what_to_know(session, begun);
    return without_asking(setting, first, where_to_go_on(setting, first));
}

outside::ExitCode wizard(const Session& session) {
    if (const auto failure = conversation::wrong_report_name(session.options().report)) {
        return session.fail(*failure);
    }
    const Setting setting = setting_of(session);
    const auto start = cli::begun(session, setting);
    if (const auto* failure = std::get_if<desk::Failure>(&start)) {
        return session.fail(*failure);
    }
    const Begun& begun = std::get<Begun>(start);
    const Moment& first = begun.first;
    if (!session.options().write_answers.empty()) {
        return write_form(session, first.the_case);
    }
    if (session.manner().format != desk::Format::text) {
        return reported(setting, first, as_json(session, begun));
    }
    note_what_to_know(session, begun);
    if (!can_ask(session)) {
        return reported(setting, first, without_asking(setting, first));
    }
    session.surroundings().catch_interrupts();
    return conversation::hold(setting, first);
}

}  // namespace vmbackup_diag::cli
