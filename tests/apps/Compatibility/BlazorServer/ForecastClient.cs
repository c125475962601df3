using System.Net;

namespace BlazorServer;

public sealed record Forecast(string City, int Degrees);

/// <summary>Another team's service.</summary>
public sealed class ForecastClient(HttpClient http)
{
    public async Task<IReadOnlyList<Forecast>> TodayAsync() => await http.GetFromJsonAsync<List<Forecast>>("today") ?? [];
}

/// <summary>Stands for the service where it cannot be reached.</summary>
public sealed class CannedForecasts : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = JsonContent.Create(new[] { new Forecast("Hangzhou", 24), new Forecast("Bremen", 11) }),
        });
}
