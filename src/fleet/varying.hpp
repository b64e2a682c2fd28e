// What in the text of one job is another thing in that of the next, though both failed alike: names, ids, times, hosts.
#pragma once

#include <string_view>

#include "vmbackup_diag/evidence/jobs.hpp"

namespace vmbackup_diag::fleet {

inline constexpr std::string_view some_vm = "<vm>";
inline constexpr std::string_view some_group = "<resource-group>";
inline constexpr std::string_view some_id = "<id>";
inline constexpr std::string_view some_time = "<time>";
inline constexpr std::string_view some_number = "<number>";
inline constexpr std::string_view some_host = "<host>";
inline constexpr std::string_view some_name = "<name>";
inline constexpr std::string_view some_address = "<address>";

/// Fewer digits are a number, and fewer hexadecimal ones a word.
inline constexpr std::size_t shortest_hash = 8;

/// What stands there instead of which something else may stand in another job; no length where nothing does.
struct Varying {
    std::string_view shown;
    std::size_t length = 0;
};

/// What begins there with this word, as the job has it.
[[nodiscard]] Varying varying_at(std::string_view text, std::size_t at, std::string_view word,
                                 const evidence::Job& job);

[[nodiscard]] bool are_digits(std::string_view text);

/// The letters and digits that stand there.
[[nodiscard]] std::string_view word_at(std::string_view text, std::size_t at);

}  // namespace vmbackup_diag::fleet
