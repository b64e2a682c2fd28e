// Providers and storage of shadow copies. A list of them proves no error, and may still be worth a look.
#include <fmt/format.h>

#include <array>

#include "letters.hpp"
#include "lines.hpp"
#include "vmbackup_diag/model/expected.hpp"
#include "vssadmin.hpp"

namespace vmbackup_diag::evidence {
namespace {

constexpr std::string_view volume = R"(\\?\)";
constexpr std::size_t most_notes = 8;

/// The last lines that were read. A provider's block is its name in quotes, its type, its id and its version; that of
/// storage is two volumes and three sizes: used, allocated and at most.
using Rows = std::array<std::string_view, 5>;

std::string_view behind_colon(std::string_view line) {
    const std::size_t colon = line.find(": ");
    return colon == line.npos ? "" : trimmed(line.substr(colon + 1));
}

bool is_listed(std::string_view line) { return line.find('{') != line.npos || line.find(volume) != line.npos; }

/// The name of the provider whose block ends with the last line; empty where none does.
std::string_view provider_in(const Rows& rows) {
    const std::string_view version = behind_colon(rows[4]);
    const std::string_view quoted = behind_colon(rows[1]);
    const bool is_block = rows[3].find('{') != rows[3].npos && quoted.find_first_of("'\"") == 0 && !version.empty() &&
                          version.find_first_not_of("0123456789.") == version.npos;
    return is_block ? trimmed(quoted, "'\"") : "";
}

/// Which providers there are besides that of Windows, without which no shadow copy is made.
struct Providers {
    bool any = false;
    bool of_windows = false;
    bool of_others = false;
};

void read_provider(std::string_view name, Providers& providers, Found& found) {
    const bool is_of_others = !stands_at(name, 0, "Microsoft ") && !holds(name, "Azure");
    providers.any = true;
    providers.of_windows = providers.of_windows || stands_at(name, 0, "Microsoft Software Shadow Copy");
    providers.of_others = providers.of_others || is_of_others;
    if (is_of_others) {
        found.notes.push_back(
            fmt::format("beside Windows's own provider there is \"{}\": if it belongs to another "
                        "backup product, it may take the snapshots over",
                        clean(name)));
    }
}

/// "10 GB" of "10 GB (7%)".
std::string_view size_of(std::string_view line) {
    const std::string_view value = behind_colon(line);
    return trimmed(value.substr(0, value.rfind('(')));
}

void note_storage(const Rows& rows, Found& found) {
    const bool is_block = rows[0].find(volume) != rows[0].npos && rows[1].find(volume) != rows[1].npos &&
                          rows[4].find("%)") != rows[4].npos;
    if (is_block && !size_of(rows[4]).empty() && size_of(rows[3]) == size_of(rows[4])) {
        const std::string_view on = behind_colon(rows[0]);
        found.notes.push_back(fmt::format(
            "the shadow copies of {} take {} of at most {}, all of it allocated; \"vmbackup-diag {}\" says what helps",
            clean(on.substr(0, on.find(volume))), clean(size_of(rows[2])), clean(size_of(rows[4])),
            provable::storage_is_full.text));
    }
}

}  // namespace

void read_shadow_copies(std::string_view text, Extent extent, Found& found) {
    found.systems.add(Os::windows);
    Rows rows = {};
    Providers listed;
    std::string_view command;
    bool lists_something = false;
    TextLines lines(text);
    for (auto line = lines.next(); line && found.notes.size() < most_notes; line = lines.next()) {
        std::ranges::rotate(rows, rows.begin() + 1);
        rows.back() = *line;
        command = command.empty() && holds(*line, "vssadmin list ") ? trimmed(*line) : command;
        lists_something = lists_something || is_listed(*line);
        if (const std::string_view name = provider_in(rows); !name.empty()) {
            read_provider(name, listed, found);
        }
        note_storage(rows, found);
    }
    if (listed.any) {
        found.fact(!listed.of_windows ? providers::missing : listed.of_others ? providers::other : providers::ordinary);
    }
    if (lists_something) {
        found.bookkeeping.push_back({0, text.size()});
        found.words = "";
    } else if (extent != Extent::so_far && holds(command, "list providers")) {
        found.fact(providers::missing);
        found.observed.push_back({provable::no_provider, MatchedBy::signature, std::string(command),
                                  static_cast<std::size_t>(command.data() - text.data())});
    }
}

}  // namespace vmbackup_diag::evidence
