#include "extension_status.hpp"

#include <algorithm>
#include <charconv>

#include "letters.hpp"

namespace vmbackup_diag::evidence {
namespace {

/// Numbers of the extension are few and small, so that the knowledge base names what has to stand beside them; in a
/// report the structure says the same.
constexpr std::string_view beside = "vmHealthStatusCode";

const Entry* entry_of(const Knowledge& knowledge, std::string_view code) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value);
    if (error != std::errc{} || end != code.data() + code.size()) {
        return nullptr;
    }
    const auto value_of = [](const IndexedNumber& row) { return row.number.value; };
    for (const IndexedNumber& row : std::ranges::equal_range(knowledge.index.numbers, value, {}, value_of)) {
        if (std::ranges::find(row.number.beside, beside) != row.number.beside.end()) {
            return &knowledge.entries[row.entry];
        }
    }
    return nullptr;
}

}  // namespace

void read_extension_status(const Value& report, const Knowledge& knowledge, Found& found) {
    const Value status = report["status"];
    if (!holds(status["name"].text(), "VMSnapshotLinux")) {
        return;
    }
    found.systems.add(Os::linux);
    const Value code = status["code"];
    if (const Entry* entry = entry_of(knowledge, code.text())) {
        found.observed.push_back(
            {entry->id, MatchedBy::number, "\"code\": \"" + code.text() + '"', code.member_begin()});
    }
}

}  // namespace vmbackup_diag::evidence
