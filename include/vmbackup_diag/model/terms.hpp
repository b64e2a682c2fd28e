// The terms that a text is searched by: its words without their endings, in lower case, common ones left out.
//
// Identifiers count whole and by their parts: UserErrorFsFreezeFailed is found by "freeze" too.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/model/synonyms.hpp"

namespace vmbackup_diag {

/// The stems of the text's words in its order, each as often as it stands there. Words of one letter are left out.
[[nodiscard]] std::vector<std::string> stems_of(std::string_view text);

/// The terms of the text: its stems, but of words that mean the same to people, such as "reboot" and "restart", one
/// stands for all.
[[nodiscard]] std::vector<std::string> terms_of(std::string_view text, std::span<const IndexedSynonym> synonyms);

/// Each two terms of which at most two others stand between, in either order, by their hash, and how near they come: 1
/// side by side, less the further apart.
[[nodiscard]] std::map<std::uint32_t, double> near_terms(std::span<const std::string> terms);

/// The word, in lower case, without the ending of a plural or of a verb: "backups" and "restoring" are "backup" and
/// "restor". What comes out need be no word; equal words only have to come out equal.
[[nodiscard]] std::string stem(std::string word);

}  // namespace vmbackup_diag
