// Whose log a line is of, where logs of several machines stand in one text.
//
// What shows them together prints a name in front of each line, as journalctl, pdsh and grep do, or above the lines, as
// ansible and tail do. Times, numbers, levels and process ids stand there as well, and differ from line to line in the
// log of one machine. Where it is in doubt, the machines are two: then nothing of one makes past what the other says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vmbackup_diag::evidence {

/// What may be a name in the text, each with a blank behind it, in small letters; a file that was rotated has the name
/// of the one that is written.
[[nodiscard]] std::string names_in(std::string_view text);

/// The same of a line that says whose lines follow; empty for any other line.
[[nodiscard]] std::string names_above(std::string_view line);

class Machines {
  public:
    /// Which one it is, counted from 0, by what stands in front of the line's time; nothing once there are too many to
    /// be told apart. While its clock is ahead of today a machine is another one: what it shows then compares with
    /// nothing else.
    [[nodiscard]] std::optional<std::size_t> of(std::string_view prefix, bool is_ahead);

    /// Such a line stands above the next ones.
    void say_above(std::string names) { above_ = std::move(names); }

    [[nodiscard]] bool are_several() const { return all_.size() > 1; }
    [[nodiscard]] bool is_ahead(std::size_t machine) const { return all_[machine].is_ahead; }

  private:
    struct Machine {
        std::string names;  ///< empty as long as none was read
        bool is_ahead = false;
    };
    [[nodiscard]] std::optional<std::size_t> known_as(Machine machine);

    std::vector<Machine> all_;
    std::string above_;
};

}  // namespace vmbackup_diag::evidence
