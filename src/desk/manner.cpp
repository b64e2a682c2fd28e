#include "vmbackup_diag/desk/manner.hpp"

#include "vmbackup_diag/outside/terminal.hpp"

namespace vmbackup_diag::desk {

bool only_adds_lines(const Manner& manner, const outside::Surroundings& around) {
    return manner.linear || outside::only_takes_lines(around);
}

bool can_page(const Manner& manner, const outside::Surroundings& around) {
    return manner.format == Format::text && around.in_is_terminal && around.out_is_terminal && around.page &&
           !only_adds_lines(manner, around) && !manner.no_input;
}

}  // namespace vmbackup_diag::desk
