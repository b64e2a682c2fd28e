// Parts of a mail in base64: attachments, and with some mailers the text as well.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Whether these are nothing but digits of base64.
[[nodiscard]] bool may_be_base64(std::string_view digits);

/// The bytes that the digits stand for; empty where something else is among them, or where some are missing at the end,
/// as where a mail was cut off.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view digits);

}  // namespace vmbackup_diag::evidence
