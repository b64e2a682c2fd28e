// Whose log a line is of, where logs of several machines stand in one text.
//
// Each has its names. Where it is in doubt, the machines are two: then nothing of one makes past what the other says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vmbackup_diag::evidence {

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
