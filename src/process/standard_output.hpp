// Standard output that knows why it could not be written: a stream only keeps that it failed.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace vmbackup_diag::process {

/// What goes to the stream goes to standard output for as long as this lives.
class StandardOutput : public std::streambuf {
  public:
    explicit StandardOutput(std::ostream& stream);
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;
    ~StandardOutput() override;

    /// What the system said of the first write that failed; 0 where none did.
    [[nodiscard]] int error() const { return error_; }

  protected:
    int_type overflow(int_type byte) override;
    int sync() override;

  private:
    void empty() { setp(waiting_.data(), waiting_.data() + waiting_.size()); }

    std::ostream& stream_;
    std::streambuf* before_;
    std::array<char, 16 * 1024> waiting_;
    int error_ = 0;
};

}  // namespace vmbackup_diag::process
