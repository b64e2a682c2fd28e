#include "vmbackup_diag/conversation/standing.hpp"

#include "vmbackup_diag/engine/verdict.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::conversation {

render::Verdict as_verdict(const Standing& standing, std::string seen) {
    return {standing.now, standing.outlook, standing.ledger, std::move(seen)};
}

Standing standing(const Knowledge& knowledge, const Case& the_case) {
    return {engine::position_and_ahead(knowledge, the_case), engine::outlook(knowledge, the_case),
            engine::ledger(knowledge, the_case)};
}

}  // namespace vmbackup_diag::conversation
