// Where a thing was read is kept by its list and id, and for what was appended by the rest of the pointer too.
#include <fmt/format.h>

#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::load {

void Origins::add(std::string_view list, std::string_view id, Address address, std::string_view inside) {
    addresses_.insert_or_assign(fmt::format("{}/{}{}", list, id, inside), std::move(address));
}

Address Origins::of(std::string_view list, std::string_view id, std::string_view inside) const {
    for (std::string_view part = inside;; part = part.substr(0, part.rfind('/'))) {
        const auto found = addresses_.find(fmt::format("{}/{}{}", list, id, part));
        if (found != addresses_.end()) {
            Address address = found->second;
            address.pointer += inside.substr(part.size());
            return address;
        }
        if (part.empty()) {
            return {"built-in", fmt::format("/{}/{}{}", list, id, inside)};
        }
    }
}

bool Origins::is_of_base(std::string_view list, std::string_view id) const {
    return !addresses_.contains(fmt::format("{}/{}", list, id));
}

bool Origins::is_as_in_base(std::string_view list, std::string_view id) const {
    const std::string appended = fmt::format("{}/{}/", list, id);
    const auto first = addresses_.lower_bound(appended);
    return is_of_base(list, id) && (first == addresses_.end() || !first->first.starts_with(appended));
}

}  // namespace vmbackup_diag::load
