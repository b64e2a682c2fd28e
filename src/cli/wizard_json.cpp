#include "commands.hpp"
#include "vmbackup_diag/engine/walk.hpp"
#include "vmbackup_diag/render/wizard.hpp"

namespace vmbackup_diag::cli {

ExitCode wizard_json(const Session& session, const Case& the_case) {
    if (session.options().format == Format::markdown) {
        return session.fail({ExitCode::usage, "the wizard has no format markdown", "expected text, json or ndjson"});
    }
    const Position position = engine::position(session.knowledge(), the_case);
    session.print(
        [&](render::JsonWriter& out) { write(out, session.knowledge(), position, session.context(), session.tool()); });
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
