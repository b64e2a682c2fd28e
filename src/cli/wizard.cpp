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
ExitCode without_asking(const Session& session, const Moment& known) {
    const Standing here = standing(session, known.the_case);
    if (!std::holds_alternative<AskQuestion>(here.now.now)) {
        const std::string seen = seen_in_words(known, here.now.entry);
        session.print(render::verdict_page(session.knowledge(), as_verdict(here, seen), known.context, {}));
    }
    if (here.now.id.empty()) {
        return ExitCode::identified;
    }
    if (std::holds_alternative<AskQuestion>(here.now.now)) {
        session.ask(render::contradictions_page(session.knowledge(), here.now));
    }
    session.ask(render::question_page(here.now, here.outlook, known.context, {}));
    return session.fail(unanswered(here.now));
}

/// A report that cannot be written is how it ends, unless something else was wrong before.
ExitCode reported(const Session& session, const Moment& known, ExitCode status) {
    const std::string& path = session.options().report;
    const ExitCode written =
        path.empty() ? ExitCode::identified : write_report(session, known, path, Existing::replace);
    return status == ExitCode::identified ? written : status;
}

}  // namespace

ExitCode wizard(const Session& session) {
    if (const auto failure = wrong_report_name(session.options().report)) {
        return session.fail(*failure);
    }
    const auto start = begun(session);
    if (const auto* failure = std::get_if<Failure>(&start)) {
        return session.fail(*failure);
    }
    const auto& [first, differs] = std::get<Begun>(start);
    if (!session.options().write_answers.empty()) {
        return write_form(session, first.the_case);
    }
    if (session.options().format != Format::text) {
        return reported(session, first, wizard_json(session, first, differs));
    }
    for (const std::string& sentence : differs) {
        session.note(fmt::format("--case: {}", sentence));
    }
    if (!can_ask(session)) {
        return reported(session, first, without_asking(session, first));
    }
    session.surroundings().catch_interrupts();
    return Conversation(session, first).hold();
}

}  // namespace vmbackup_diag::cli
