// A mail as it is stored or sent: its lines are cut to a width, and what is no plain letter stands as =3D.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// The text with its lines put together and its characters in place; empty where nothing in it is written so. Parts of
/// a mail that are in another encoding stay as they are.
[[nodiscard]] std::optional<std::string> without_quoting(std::string_view text);

}  // namespace vmbackup_diag::evidence
