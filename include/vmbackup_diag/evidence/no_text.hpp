// What is no text, though a log or a message may be in it: packed files, event logs, pictures, documents. It is known
// by its first bytes, never by a name, and nothing in it is read.
#pragma once

#include <string>
#include <string_view>

namespace vmbackup_diag::evidence {

struct NoText {
    std::string_view what;    ///< "is packed by gzip"
    std::string_view advice;  ///< what to do; {file} and {reader} stand for what is told later
};

/// What begins like this; null where it may be text.
[[nodiscard]] const NoText* no_text(std::string_view beginning);

/// "is packed by gzip, expected text"
[[nodiscard]] std::string what_is_wrong(const NoText& input);

/// That nothing was read, how to get at the text in the file, and have it read by this command. The file's name is a
/// word of a shell.
[[nodiscard]] std::string how_to_read(const NoText& input, std::string_view file, std::string_view reader);

}  // namespace vmbackup_diag::evidence
