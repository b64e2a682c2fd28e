// Quoted-printable, in which mails are stored or sent: their lines are cut to a width, and what is no plain letter
// stands as =3D.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

/// Whether these are lines that were copied out of such a mail without the head that tells how they are encoded. They
/// are known by how a mailer writes, which no line of a log is.
[[nodiscard]] bool is_copied_out(std::string_view text);

/// Whether the mailer has cut the line, and the next one goes on with it.
[[nodiscard]] bool goes_on_next(std::string_view line);

/// The line with its bytes in place.
[[nodiscard]] std::string without_quoting(std::string_view line);

}  // namespace vmbackup_diag::evidence
