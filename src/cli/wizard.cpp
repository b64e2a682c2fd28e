// The wizard: a conversation where somebody can be asked, and otherwise what is known so far and what is missing.
#include <fmt/format.h>

#include "begun.hpp"
#include "commands.hpp"
#include "conversation.hpp"
#include "form.hpp"
#include "report.hpp"

namespace vmbackup_diag::cli {
namespace {

/// In CI nobody sits at the terminal; what is piped in is answers all the same.
bool can_ask(const Session& session) {
    const bool in_ci = session.surroundings().in_is_terminal && !session.surroundings().variable("CI").empty();
    return !session.options().no_input && !in_ci;
}

/// Where the case stands, and the question that stays open.
ExitCode without_asking(const Session& session, const Case& the_case) {
    const Standing here = standing(session, the_case);
    if (!std::holds_alternative<AskQuestion>(here.now.now)) {
        session.print(render::verdict_page(session.knowledge(), as_verdict(here, ""), session.context()));
    }
    if (here.now.id.empty()) {
        return ExitCode::identified;
    }
    if (std::holds_alternative<AskQuestion>(here.now.now)) {
        session.ask(render::contradictions_page(session.knowledge(), here.now));
    }
    session.ask(render::question_page(here.now, here.outlook, session.context()));
    return session.fail(unanswered(here.now));
}

/// A report that cannot be written is how it ends, unless something else was wrong before.
ExitCode reported(const Session& session, const Case& the_case, ExitCode status) {
    const std::string& path = session.options().report;
    const ExitCode written = path.empty()
                                 ? ExitCode::identified
                                 : write_report(session, {the_case, session.context()}, path, Existing::replace);
    return status == ExitCode::identified ? written : status;
}

}  // namespace

ExitCode wizard(const Session& session) {
    if (const auto failure = wrong_report_name(session.options().report)) {
        return session.fail(*failure);
    }
    const auto begun = case_of(session);
    if (const auto* failure = std::get_if<Failure>(&begun)) {
        return session.fail(*failure);
    }
    const auto& [the_case, differs] = std::get<Begun>(begun);
    if (!session.options().write_answers.empty()) {
        return write_form(session, the_case);
    }
    if (session.options().format != Format::text) {
        return reported(session, the_case, wizard_json(session, the_case, differs));
    }
    for (const std::string& sentence : differs) {
        session.note(fmt::format("--case: {}", sentence));
    }
    if (!can_ask(session)) {
        return reported(session, the_case, without_asking(session, the_case));
    }
    session.surroundings().catch_interrupts();
    return Conversation(session, the_case).hold();
}

}  // namespace vmbackup_diag::cli
