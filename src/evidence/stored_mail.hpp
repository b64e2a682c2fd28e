// A mail as it is stored or sent: each of its parts is text that was written down in another way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

struct StoredMail {
    std::optional<std::string> text = {};  ///< as it was written; empty where the input shows it already
    bool leaves_out_parts = false;         ///< those in base64 that are no text, or were cut off
};

/// A mail's head tells how its parts are encoded, and lines of quoted-printable are known without it by how a mailer
/// writes, which no line of a log is. What only claims to be encoded stays.
[[nodiscard]] StoredMail stored_mail(std::string_view text);

}  // namespace vmbackup_diag::evidence
