// A place for files that a test writes.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

namespace vmbackup_diag::tests {

/// A folder of this process alone, as tests run side by side. It goes when it is no longer needed.
class TemporaryFolder {
  public:
    TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("vmbackup-diag-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace vmbackup_diag::tests
