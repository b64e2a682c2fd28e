// What every command works with: a desk, and on it what the command line says.
#pragma once

#include "arguments.hpp"
#include "vmbackup_diag/desk/desk.hpp"
#include "vmbackup_diag/load/knowledge.hpp"

namespace vmbackup_diag::cli {

class Session : public desk::Desk {
  public:
    Session(Request request, const outside::Streams& streams, const outside::Surroundings& surroundings);

    /// Loads the overlays and reads the names to fill in. A failure has been told when this gives one.
    [[nodiscard]] std::optional<outside::ExitCode> open();

    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const load::Loaded& loaded() const { return loaded_; }

  private:
    [[nodiscard]] std::optional<outside::ExitCode> load_overlays();
    [[nodiscard]] std::optional<outside::ExitCode> without_knowledge() const;
    [[nodiscard]] std::optional<outside::ExitCode> read_names();

    Options options_;
    load::Store store_ = {};
    load::Loaded loaded_ = {};
};

}  // namespace vmbackup_diag::cli
