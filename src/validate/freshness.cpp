// What nobody has held against its source for half a year may have become wrong, and a day to come is a slip of the
// pen.
#include "complaints.hpp"
#include "vmbackup_diag/model/days.hpp"
#include "vmbackup_diag/validate/knowledge.hpp"

namespace vmbackup_diag::validate {
namespace {

constexpr std::chrono::days longest_unchecked{180};
constexpr std::chrono::days farthest_time_zone{1};  // somewhere it is tomorrow already

}  // namespace

Problems freshness(const Knowledge& knowledge, const load::Origins& origins, std::chrono::sys_days today) {
    Complaints complaints(origins, "freshness");
    if (today == std::chrono::sys_days()) {
        return complaints.take();  // the epoch: nobody says which day it is
    }
    const auto check = [&](std::string_view list, std::string_view id, const std::string& inside, Date checked) {
        // Who lays something over a base cannot mend the base.
        if (checked.empty() || (!origins.empty() && origins.is_of_base(list, id))) {
            return;
        }
        const std::chrono::days age = today - day_of(checked).value();
        if (age > longest_unchecked) {
            complaints.warn(list, id, inside, fmt::format("last checked on {}, {} days ago", checked, age.count()),
                            "hold it against its source, and put the day of that");
        } else if (-age > farthest_time_zone) {
            complaints.warn(list, id, inside, fmt::format("checked on {}, a day to come", checked),
                            "put the day on which it was held against its source");
        }
    };
    for (const Entry& entry : knowledge.entries) {
        for (std::size_t n = 0; n < entry.sources.size(); ++n) {
            check("entries", entry.id.text, fmt::format("/sources/{}/checked", n), entry.sources[n].checked);
        }
    }
    for (const Link& link : knowledge.links) {
        check("links", link.id.text, "/checked", link.checked);
    }
    for (const Signature& signature : knowledge.signatures) {
        for (std::size_t n = 0; n < signature.sources.size(); ++n) {
            check("signatures", signature.id, fmt::format("/sources/{}/checked", n), signature.sources[n].checked);
        }
    }
    return complaints.take();
}

}  // namespace vmbackup_diag::validate
