// What somebody meant who named a thing that is not there.
#pragma once

#include <fmt/format.h>

#include "complaints.hpp"
#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::validate {

/// Complains unless the id is empty or that of one of the things.
template <class IdType, class Things>
void check_reference(const Knowledge& knowledge, std::string_view list, std::string_view id, const std::string& inside,
                     IdType to, const Things& things, std::string_view kind, Complaints& complaints) {
    if (to.empty() || find(knowledge, to) != nullptr) {
        return;
    }
    std::vector<std::string_view> ids;
    for (const auto& thing : things.first(complaints.is_full() || things.size() > most_choices ? 0 : things.size())) {
        ids.push_back(thing.id.text);
    }
    const std::string_view meant = nearest(to.text, ids);
    complaints.add(list, id, inside, fmt::format("there is no {} \"{}\"", kind, to.text),
                   meant.empty() ? "" : fmt::format("did you mean \"{}\"?", meant));
}

}  // namespace vmbackup_diag::validate
