#include "commands.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

ExitCode wizard_json(const Session& session, const Case& the_case) {
    const Position position =
        engine::looking_ahead(session.knowledge(), engine::position(session.knowledge(), the_case));
    session.print(
        [&](render::JsonWriter& out) { write(out, session.knowledge(), position, session.context(), session.tool()); });
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
