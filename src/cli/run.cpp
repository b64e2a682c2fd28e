#include "vmbackup_diag/cli/run.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sstream>

#include "command_table.hpp"
#include "complaint.hpp"
#include "completion.hpp"
#include "help_text.hpp"
#include "session.hpp"
#include "vmbackup_diag/outside/pager.hpp"
#include "vmbackup_diag/outside/terminal.hpp"
#include "vmbackup_diag/typing/pasted_case.hpp"

namespace vmbackup_diag::cli {
namespace {

/// A case that is given as INPUT or CODE, alone or in the command that was printed with it, is taken up.
void take_for_a_case(Options& options) {
    const bool may_be_one = options.command == Command::inputs || options.command == Command::explain;
    const auto pasted =
        may_be_one ? typing::pasted_case(fmt::format("{}", fmt::join(options.inputs, " "))) : std::nullopt;
    if (pasted) {
        options.command = Command::wizard;
        options.case_string = pasted->case_string;
        options.set.insert(options.set.begin(), pasted->set.begin(), pasted->set.end());
        options.inputs.clear();
    }
}

/// Whether the command's result may go to a pager.
bool may_be_paged(Command command, const desk::Manner& manner, const outside::Surroundings& around) {
    const bool is_long = command == Command::explain || command == Command::list;
    return is_long && desk::can_page(manner, around);
}

}  // namespace

outside::ExitCode run(const std::vector<std::string>& given, const outside::Streams& streams,
                      const outside::Surroundings& surroundings) {
    auto parsed = arguments(given);
    if (const auto* failure = std::get_if<desk::Failure>(&parsed)) {
        return desk::fail(*failure, ask_for_json(given), streams.err);
    }
    if (const auto* shown = std::get_if<AskedFor>(&parsed)) {
        streams.out << fitted(shown->text, outside::width_of(shown->width, surroundings, surroundings.out_is_terminal));
        return outside::ExitCode::identified;
    }
    auto& [options, manner] = std::get<Request>(parsed);
    take_for_a_case(options);
    if (const auto failure = wrong_format(options.command, manner.format)) {
        return desk::fail(*failure, ask_for_json(given), streams.err);
    }
    if (options.command == Command::kb_lint) {
        options.kb.insert(options.kb.end(), options.inputs.begin(), options.inputs.end());
    }
    if (options.command == Command::completion) {
        std::ranges::move(overlays_in(options.words), std::back_inserter(options.kb));
    }
    std::ostringstream kept;
    const bool is_paged = may_be_paged(options.command, manner, surroundings);
    manner.is_paged = is_paged;
    std::ostream& out = is_paged ? kept : streams.out;
    Session session(std::get<Request>(std::move(parsed)), {streams.in, out, streams.err}, surroundings);
    const auto failed = session.open();
    const outside::ExitCode code = failed ? *failed : row_of(session.options().command).carry_out(session);
    if (is_paged) {
        outside::print_paged(surroundings, streams.out, kept.str());
    }
    return code;
}

outside::ExitCode tell_fault(const std::vector<std::string>& arguments, std::string_view what, std::ostream& err) {
    return desk::fail({outside::ExitCode::internal, fmt::format("internal error: {}", what)}, ask_for_json(arguments),
                      err);
}

}  // namespace vmbackup_diag::cli
