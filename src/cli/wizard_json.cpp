#include "commands.hpp"
#include "vmbackup_diag/conversation/standing.hpp"
#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

outside::ExitCode wizard_json(const Session& session, const conversation::Moment& known,
                              const std::vector<std::string>& notes) {
    const Position position = conversation::standing(session.knowledge(), known.the_case).now;
    const std::string as_string = engine::case_string(session.knowledge(), known.the_case);
    session.print([&](render::JsonWriter& out) {
        write(out, session.knowledge(), {position, known.context, as_string, notes}, session.tool());
    });
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
