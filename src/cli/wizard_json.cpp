#include "commands.hpp"
#include "standing.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

ExitCode wizard_json(const Session& session, const Case& the_case, const std::vector<std::string>& notes) {
    const Position position = standing(session, the_case).now;
    const std::string as_string = case_string(session, the_case);
    session.print([&](render::JsonWriter& out) {
        write(out, session.knowledge(), {position, session.context(), as_string, notes}, session.tool());
    });
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
