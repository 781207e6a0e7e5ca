@echo off
rem Starts Stakeout. JAVA_HOME says which Java, STAKEOUT_OPTS what to tell it, such as -Xmx8g. Plug-ins are the jars in the
rem folder plugins\ beside bin\, and what STAKEOUT_PLUGINS names: jars and folders, joined by semicolons.
setlocal
set "HERE=%~dp0.."

set "JAVA=java.exe"
if not defined JAVA_HOME goto path
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto found
echo stakeout: JAVA_HOME ("%JAVA_HOME%") holds no bin\java.exe. Set it to a JDK or JRE of 17 or later, or unset it. 1>&2
exit /b 2

:path
where /q java.exe
if not errorlevel 1 goto found
echo stakeout: no java found. Install Java 17 or later, or set JAVA_HOME to it. 1>&2
exit /b 2

:found
rem The option came with Java 17: an older one does not know it
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if not errorlevel 1 goto run
echo stakeout: needs Java 17 or later, but "%JAVA%" says: 1>&2
"%JAVA%" -version 1>&2
echo Install Java 17 or later, or set JAVA_HOME to it. 1>&2
exit /b 2

:run
rem an empty entry of a class path would be the present folder
set "MORE="
if defined STAKEOUT_PLUGINS set "MORE=;%STAKEOUT_PLUGINS%"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 %STAKEOUT_OPTS% -cp "%HERE%\conf;%HERE%\lib\*;%HERE%\plugins\*%MORE%" stakeout.visualizer.Main %*
exit /b %ERRORLEVEL%
