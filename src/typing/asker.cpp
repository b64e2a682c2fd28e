#include "vmbackup_diag/typing/asker.hpp"

#include "key_asker.hpp"
#include "line_asker.hpp"

namespace vmbackup_diag::typing {

std::unique_ptr<Asker> asker(const desk::Desk& desk) {
    const outside::Surroundings& around = desk.surroundings();
    const bool is_terminal = around.in_is_terminal && around.err_is_terminal && around.keyboard;
    if (is_terminal && !desk::only_adds_lines(desk.manner(), around)) {
        return std::make_unique<KeyAsker>(desk);
    }
    return std::make_unique<LineAsker>(desk);
}

}  // namespace vmbackup_diag::typing
