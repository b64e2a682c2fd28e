#include "vmbackup_diag/desk/written_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::desk {
namespace {

namespace fs = std::filesystem;

/// 0 where nothing went wrong.
int failure_to_write(const fs::path& path, const std::string& text) {
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    return file ? 0 : errno != 0 ? errno : EIO;
}

/// Beside the file first, which keeps what it holds until the new one is whole: a disk may be full.
int failure_to_replace(const fs::path& link, const std::string& text) {
    std::error_code problem;
    const fs::path path = fs::canonical(link, problem);
    if (access(path.c_str(), W_OK) != 0) {
        return errno;
    }
    const fs::perms permissions = fs::status(path, problem).permissions();
    fs::path beside = path;
    beside += fmt::format(".{}.new", getpid());
    if (const int failure = failure_to_write(beside, text); failure != 0) {
        fs::remove(beside, problem);
        return failure == EACCES || failure == EPERM ? failure_to_write(path, text) : failure;
    }
    fs::permissions(beside, permissions, problem);
    if (fs::rename(beside, path, problem); problem) {
        const int failure = problem.value();
        fs::remove(beside, problem);
        return failure;
    }
    return 0;
}

}  // namespace

outside::ExitCode write_file(const Desk& desk, const std::string& path, const std::string& text, Existing existing) {
    std::error_code ignored;
    if (existing == Existing::keep && fs::exists(path, ignored)) {
        return desk.fail({outside::ExitCode::unreadable,
                          fmt::format("{} is there already and was left as it is", clean(path)), "name a new file"});
    }
    const int failure =
        fs::is_regular_file(path, ignored) ? failure_to_replace(path, text) : failure_to_write(path, text);
    if (failure != 0) {
        return desk.fail({outside::ExitCode::unreadable,
                          fmt::format("{} could not be written: {}", clean(path), std::strerror(failure))});
    }
    return outside::ExitCode::identified;
}

}  // namespace vmbackup_diag::desk
