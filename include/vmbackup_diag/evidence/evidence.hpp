// What the user gave, recognised by its content: which format it has, whose VM it is about, and what its structure
// proves that words cannot say, such as a shadow copy writer that is not stable, in any language of Windows.
//
// It works on the beginning of a text, so that a log of any length costs the same. Nothing here fails: a text that is
// of no known format, or JSON that breaks, is text.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/diagnosis.hpp"
#include "vmbackup_diag/model/knowledge.hpp"

namespace vmbackup_diag::evidence {

/// As much of a text as its structure is read in. Of a longer one only the format is told: further on, another VM may
/// be named, or what seems to break may go on.
inline constexpr std::size_t longest_beginning = 4 << 20;

struct Beginning {
    std::string text = {};
    bool is_all = true;                ///< false once there is more of the text than is read for its structure
    bool may_go_on = false;            ///< what only the end of a text shows is not known yet
    std::chrono::sys_days today = {};  ///< when it is read; what is dated later is no time, unless nobody knows the day

    void add(std::string_view piece);
};

/// An entry that the structure proves, and the piece of text that shows it, already clean.
struct Observation {
    const Entry* entry = nullptr;
    Matched matched = {};
};

struct Evidence {
    std::string_view kind = "text";  ///< as the diagnosis names it
    Context context = {};
    std::vector<Observation> observations = {};  ///< in the order of the text
    std::vector<std::string> notes = {};         ///< what the reader should know about how the text was read
    /// The text in which the rest is to be looked for: what is about other things than a failure is blank in it, and
    /// what stays is at its place, in a page or a mail at that of the text as it is shown.
    std::string relevant = {};
    std::optional<std::string> now = {};  ///< the same without what a later run outweighs; empty where nothing is past
    /// What is said in words, where the rest of the text is only its form; empty where all of the text may say
    /// something.
    std::optional<std::string> words = {};
};

[[nodiscard]] Evidence evidence(Beginning beginning, const Knowledge& knowledge);

/// The context with what the evidence adds to it; what is given already, and be it refused, stays.
[[nodiscard]] Context with(Context given, Context found);

/// The context as a text changes it that was pasted later; what was known before stays, unless the text says otherwise.
[[nodiscard]] Context renewed(Context before, Context found);

/// Whether both name a VM, and not the same: neither names nor facts nor answers of one may count for the other.
[[nodiscard]] bool name_different_vms(const Context& one, const Context& other);

}  // namespace vmbackup_diag::evidence
