@echo off
rem Starts Nudge on Windows. Untested: nobody has run it there yet. It needs a JDK 17 or newer and Maven 3.8 or newer on
rem the path, builds once, and does not see newer sources: remove dist\windows to build again.
setlocal
set "ROOT=%~dp0"
set "DIST=%ROOT%dist\windows"
if exist "%DIST%\nudge\lib" goto start

where mvn >nul 2>nul
if errorlevel 1 (
    echo nudge: building needs Maven 3.8 or newer ^(mvn^), and there is none. Type: winget install Apache.Maven 1>&2
    exit /b 3
)
echo Building Nudge (once, about a minute)... 1>&2
call mvn -B -ntp -q -f "%ROOT%pom.xml" -P launch -Dnudge.target=target/launch "-Dnudge.dist=%DIST%" -pl cli -am package 1>&2
if errorlevel 1 exit /b 3

:start
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Xshare:auto -Xlog:disable -XX:+UseSerialGC -Xms32m %NUDGE_JAVA_OPTIONS% "-Dnudge.launcher=%ROOT%nudge.cmd" -cp "%DIST%\nudge\lib\*" nudge.cli.Main %*
exit /b %ERRORLEVEL%
