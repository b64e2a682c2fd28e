// What a text that was typed at a question turns out to be: a known code or message, or what is most like it; and
// what it tells of the case besides.
#pragma once

#include <string>
#include <vector>

#include "vmbackup_diag/conversation/moment.hpp"
#include "vmbackup_diag/conversation/seen_text.hpp"
#include "vmbackup_diag/desk/desk.hpp"
#include "vmbackup_diag/render/page.hpp"

namespace vmbackup_diag::conversation {

struct LookedUp {
    const Entry* entry = nullptr;         ///< null when the text identifies nothing
    std::vector<const Entry*> near = {};  ///< without an entry: what may be meant, the likeliest first
    bool is_bare_failure = false;         ///< without an entry: that something failed is all it says
    render::Page said = {};               ///< what it is
    render::Page news = {};               ///< names and facts that are known now and were not before
    bool is_about_another_vm = false;     ///< than what was pasted before
    Moment next = {};                     ///< what is known with it, before it answers anything
};

/// `of_another_vm` is what is known of a VM that nothing was said about yet.
[[nodiscard]] LookedUp looked_up(const desk::Desk& desk, const Moment& before, const Moment& of_another_vm,
                                 const std::string& text);

/// What points to an entry that was chosen out of those offered for the text; of a longer one it says only that.
[[nodiscard]] SeenText chosen_for(const std::string& text);

}  // namespace vmbackup_diag::conversation
