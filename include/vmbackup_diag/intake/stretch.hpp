// A part of a text that may turn out to be past, so that it is scanned by itself. What stands between its pieces is
// blank in it, so that each keeps its place.
//
// A part that is not long waits to be scanned, as it mostly becomes the end of another one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vmbackup_diag/evidence/parted_log.hpp"
#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::intake {

class Stretch {
  public:
    /// The knowledge base has to outlive it.
    explicit Stretch(const Knowledge& knowledge) : knowledge_(&knowledge) {}

    void read(const evidence::LogText& text);

    /// What follows without a gap.
    void read(std::string_view piece);

    /// All that was read into another stretch belongs to this one.
    void add(Stretch other);

    /// Whether there is nothing in it.
    [[nodiscard]] bool is_empty() const { return !found_ && read_bytes_ == 0; }

    /// What would stand in it, if nothing more came.
    [[nodiscard]] match::Findings so_far() const;

  private:
    [[nodiscard]] match::Scanner scanner_of_waiting() const;
    void go_to(Place begin);
    template <char blank>
    void fill(std::size_t count);

    const Knowledge* knowledge_;
    std::optional<match::Findings> found_;  ///< in what was scanned to its end
    Place begin_;                           ///< of what stands behind that
    Place end_;
    std::vector<std::string> waiting_;  ///< not scanned yet, piece by piece
    std::size_t read_bytes_ = 0;
    std::optional<match::Scanner> scanner_;  ///< of what was read last
};

}  // namespace vmbackup_diag::intake
