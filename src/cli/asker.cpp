#include "asker.hpp"

#include "key_asker.hpp"
#include "line_asker.hpp"

namespace vmbackup_diag::cli {

std::unique_ptr<Asker> asker(const Session& session) {
    const outside::Surroundings& around = session.surroundings();
    const bool is_terminal = around.in_is_terminal && around.err_is_terminal && around.keyboard;
    if (is_terminal && !desk::only_adds_lines(session.manner(), around)) {
        return std::make_unique<KeyAsker>(session);
    }
    return std::make_unique<LineAsker>(session);
}

}  // namespace vmbackup_diag::cli
