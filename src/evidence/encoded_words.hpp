// What a mailer writes into a head where plain letters do not do, mostly the subject: =?utf-8?B?w4Q=?= (RFC 2047).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// The text with such words as they were written; empty where there are none. A word that goes on in the next one, on
/// the next line as well, is one.
[[nodiscard]] std::optional<std::string> without_encoded_words(std::string_view text);

}  // namespace vmbackup_diag::evidence
