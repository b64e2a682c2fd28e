// What the knowledge base can recognise and explain: errors and symptoms.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/id.hpp"
#include "vmbackup_diag/model/known_fact.hpp"
#include "vmbackup_diag/model/words.hpp"

namespace vmbackup_diag {

/// Dates are ISO 8601 days, `2026-11-22`.
using Date = std::string_view;

/// Where a fact comes from, and when somebody last held the entry against it.
struct Source {
    std::string_view what;
    Date edition = {};  ///< the date the source itself carries, where it has one
    Date checked;
};

struct Link {
    LinkId id;
    std::string_view title;
    std::string_view url;
    Date edition = {};
    Date checked;
    bool general = false;  ///< of use to everybody: offered where a conversation ends without a fix
};

/// A number the product prints for an entry, as 32 bits: hexadecimal and signed forms are the same number.
struct Number {
    std::string_view written;
    std::uint32_t value = 0;
    /// Words of which one stands before it, where the number alone is not distinctive.
    std::span<const std::string_view> beside = {};
};

struct Cause {
    std::string_view id;
    std::string_view text;
    Likelihood likelihood = Likelihood::possible;
    std::span<const Os> os = {};           ///< empty: wherever the entry occurs
    std::span<const KnownFact> when = {};  ///< what is so where it is the cause; it is none in any other case
    FixId fix;
};

struct Retired {
    Date since = {};  ///< empty: the entry is not retired
    EntryId instead = {};
};

struct Entry {
    EntryId id;
    /// The code that the product prints, where it is not the id: one of the aliases, or, where several entries share
    /// it, the wrapper that stands for the code alone.
    EntryId code = {};
    EntryKind kind = EntryKind::error;
    std::string_view title;
    std::span<const std::string_view> aliases = {};
    std::span<const Number> numbers = {};
    std::span<const std::string_view> messages = {};  ///< `{}` stands for up to eight words that vary
    std::span<const std::string_view> phrases = {};
    std::span<const std::string_view> samples = {};
    Category category = Category::vm_agent;
    std::span<const Operation> operations = {};
    std::span<const Os> os = {};
    std::string_view summary;
    Retry retry = Retry::after_fix;
    bool wrapper = false;       ///< the code only carries another one, or has several meanings
    bool of_the_vault = false;  ///< the cause lies in the vault, so that it is one cause for all VMs in it
    Outcome outcome = Outcome::failure;
    Retired retired = {};
    std::span<const Cause> causes = {};
    std::span<const KnownFact> facts = {};
    GuideId guide;
    std::span<const LinkId> links = {};
    std::span<const EntryId> related = {};
    /// The errors that the job of the backup service shows when this happens in the VM or the platform, likeliest
    /// first.
    std::span<const EntryId> leads_to = {};
    std::span<const Source> sources = {};
};

/// An event of a log of Windows: who wrote it there, and its number. Neither says anything without the other.
struct Event {
    std::string_view source = {};  ///< empty: there is no such event
    int id = 0;
};

/// What in a log or a command's output proves an entry or a fact: what stands there, the event that says it, or both.
struct Signature {
    std::string_view id;
    std::string_view text = {};  ///< `{}` as in a message
    Event event = {};
    EntryId entry = {};
    std::span<const KnownFact> facts = {};
    std::span<const std::string_view> samples = {};
    std::span<const Source> sources = {};
};

/// What the way a code begins says about it when nobody has written it up.
struct Family {
    std::string_view prefix;
    std::span<const std::string_view> codes = {};  ///< which belong to it though they begin otherwise
    std::string_view text;
    LinkId link = {};  ///< the page about such codes, where they are about something else than the backup of a VM
};

/// Whether the wrapper may carry this error, by what is written about the two: it has the wrapper's code, or is
/// related.
[[nodiscard]] inline bool may_carry(const Entry& wrapper, const Entry& error) {
    return wrapper.wrapper && !error.wrapper &&
           (error.code == wrapper.id || std::ranges::find(wrapper.related, error.id) != wrapper.related.end());
}

}  // namespace vmbackup_diag
