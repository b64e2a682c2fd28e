# How everything of ours is compiled. It all stands on one target, so that no package sees our warnings.
option(VMBACKUP_DIAG_WERROR "Treat warnings as errors" OFF)
option(VMBACKUP_DIAG_STATIC "Link a release of the program statically" ON)
set(VMBACKUP_DIAG_KB "${PROJECT_SOURCE_DIR}/data/kb" CACHE PATH "The knowledge that is compiled in")
set(VMBACKUP_DIAG_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Release, Debug or RelWithDebInfo" FORCE)
endif()

# A module is one translation unit where nobody edits and rebuilds: that takes a third of the time. What an
# #include is missing then, a debug build sees, and the test that each file includes what it names.
if(CMAKE_BUILD_TYPE STREQUAL Release OR VMBACKUP_DIAG_SANITIZE)
    set(CMAKE_UNITY_BUILD ON CACHE BOOL "Compile the files of a module together")
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 0 CACHE STRING "How many files at most are compiled together; 0: all")
endif()
# No library of ours waits for those that it uses: their headers are all that it is compiled with.
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)

# What starts fast is small: most of the code runs once, or never.
string(REPLACE "-O3" "-O2" CMAKE_CXX_FLAGS_RELEASE "${CMAKE_CXX_FLAGS_RELEASE}")

add_library(vmbackup_diag_options INTERFACE)
target_compile_features(vmbackup_diag_options INTERFACE cxx_std_20)
target_compile_options(vmbackup_diag_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    # GNU's own warning about members left to their defaults contradicts designated initializers.
    -Wno-missing-field-initializers
    # A file that is compiled together with others looks like one that is included.
    $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-subobject-linkage>
    -ffunction-sections -fdata-sections
    $<$<BOOL:${VMBACKUP_DIAG_WERROR}>:-Werror>)
target_link_options(vmbackup_diag_options INTERFACE -Wl,--gc-sections $<$<CONFIG:Release>:-s>)
if(VMBACKUP_DIAG_SANITIZE)
    # Optimized as far as a debugger can follow, it compiles as soon and runs in half the time. A finding is told with
    # its lines; what a debugger wants beyond them takes a fifth of the time to write.
    string(APPEND CMAKE_CXX_FLAGS_DEBUG " -Og -g1")
    target_compile_options(vmbackup_diag_options INTERFACE
        -fsanitize=${VMBACKUP_DIAG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(vmbackup_diag_options INTERFACE -fsanitize=${VMBACKUP_DIAG_SANITIZE})
endif()

if(VMBACKUP_DIAG_STATIC AND CMAKE_BUILD_TYPE STREQUAL Release AND NOT VMBACKUP_DIAG_SANITIZE)
    set(VMBACKUP_DIAG_LINKS_STATICALLY ON)
endif()

# At a fixed address the constant tables need no relocation at start-up, and lie among what is only read. To relocate
# them takes most of a small test's time under sanitizers.
if(VMBACKUP_DIAG_LINKS_STATICALLY OR VMBACKUP_DIAG_SANITIZE)
    target_compile_options(vmbackup_diag_options INTERFACE -fno-pie)
    target_link_options(vmbackup_diag_options INTERFACE -no-pie)
endif()

function(vmbackup_diag_link_statically target)
    if(VMBACKUP_DIAG_LINKS_STATICALLY)
        target_link_options(${target} PRIVATE -static)
    endif()
endfunction()
