// A mail as it is stored or sent: its lines are cut to a width, and what is no plain letter stands as =3D.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mail_parts.hpp"

namespace vmbackup_diag::evidence {

/// The text with its lines put together and its characters in place; empty where nothing in it is written so. Parts of
/// a mail that are in another encoding stay as they are. Without a head it is known by how a mailer writes, which no
/// line of a log is.
[[nodiscard]] std::optional<std::string> without_quoting(std::string_view text, MailParts parts);

}  // namespace vmbackup_diag::evidence
