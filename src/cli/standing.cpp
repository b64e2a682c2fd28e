#include "standing.hpp"

#include "vmbackup_diag/engine/case_string.hpp"
#include "vmbackup_diag/engine/verdict.hpp"
#include "vmbackup_diag/engine/walk.hpp"

namespace vmbackup_diag::cli {

render::Verdict as_verdict(const Standing& standing, std::string seen) {
    return {standing.now, standing.outlook, standing.ledger, std::move(seen)};
}

Standing standing(const Session& session, const Case& the_case) {
    const Knowledge& knowledge = session.knowledge();
    return {engine::position_and_ahead(knowledge, the_case), engine::outlook(knowledge, the_case),
            engine::ledger(knowledge, the_case)};
}

std::string case_string(const Session& session, const Case& the_case) {
    return engine::case_string(session.knowledge(), the_case);
}

}  // namespace vmbackup_diag::cli
