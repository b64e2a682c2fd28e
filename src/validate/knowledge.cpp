#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::validate {

Problems knowledge(const Knowledge& knowledge, const load::Origins& origins) {
    Problems all;
    for (const auto rule : {references, guides, commands, samples, unused}) {
        Problems found = rule(knowledge, origins);
        all.insert(all.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return all;
}

}  // namespace vmbackup_diag::validate
