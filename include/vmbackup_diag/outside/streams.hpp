// What the program reads and writes.
#pragma once

#include <istream>
#include <ostream>

namespace vmbackup_diag::outside {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

}  // namespace vmbackup_diag::outside
