#include "written_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "vmbackup_diag/model/text.hpp"

namespace vmbackup_diag::cli {

ExitCode write_file(const Session& session, const std::string& path, const std::string& text, Existing existing) {
    std::error_code ignored;
    if (existing == Existing::keep && std::filesystem::exists(path, ignored)) {
        return session.fail({ExitCode::unreadable,
                             fmt::format("{} is there already and was left as it is", clean(path)), "name a new file"});
    }
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (file.close(); !file) {
        return session.fail({ExitCode::unreadable, fmt::format("{} could not be written: {}", clean(path),
                                                               std::strerror(errno != 0 ? errno : EIO))});
    }
    return ExitCode::identified;
}

}  // namespace vmbackup_diag::cli
